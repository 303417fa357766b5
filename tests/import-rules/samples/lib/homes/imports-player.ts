import '../players/one-player';
