import '../search/search';
