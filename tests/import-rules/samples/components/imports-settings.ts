import '../lib/settings';
