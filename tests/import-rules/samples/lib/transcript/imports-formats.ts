import '../formats/imports-search';
