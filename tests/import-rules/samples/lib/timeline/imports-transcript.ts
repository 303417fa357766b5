import '../transcript/cycle-a';
