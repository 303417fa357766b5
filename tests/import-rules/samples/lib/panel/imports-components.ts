import '../../components/view';
