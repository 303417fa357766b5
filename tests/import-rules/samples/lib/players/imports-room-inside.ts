import './page/one-player';
