// expect: ^run-time error \(SIG(ABRT|SEGV|KILL)\)
// tries: a gigabyte for every thread, which is reserved before the first instruction.
thread_local char ballast[1 << 30] = {1};

int main(int count, char**) {
  for (int i = 0; i < (1 << 30); i += 4'096) {
    ballast[i] = static_cast<char>(count);
  }
  return ballast[12'345];
}
