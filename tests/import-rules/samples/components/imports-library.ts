import '../lib/library/library';
