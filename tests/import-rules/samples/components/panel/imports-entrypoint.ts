import '../../entrypoints/start';
