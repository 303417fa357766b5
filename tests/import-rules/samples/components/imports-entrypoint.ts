import '../entrypoints/start';
