import '../../components/panel/view';
