// a library
function base(x) { return x + 1; }
