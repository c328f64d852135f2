# Repeats a Q-methodology solution with base R 4.1 or newer: Rscript FILE
# 45 statements, 60 Q-sorts; left out: 0

statements <- c("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12", "s13", "s14", "s15", "s16", "s17", "s18", "s19", "s20", "s21", "s22", "s23", "s24", "s25", "s26", "s27", "s28", "s29", "s30", "s31", "s32", "s33", "s34", "s35", "s36", "s37", "s38", "s39", "s40", "s41", "s42", "s43", "s44", "s45")
sorts <- c("p01", "p02", "p03", "p04", "p05", "p06", "p07", "p08", "p09", "p10", "p11", "p12", "p13", "p14", "p15", "p16", "p17", "p18", "p19", "p20", "p21", "p22", "p23", "p24", "p25", "p26", "p27", "p28", "p29", "p30", "p31", "p32", "p33", "p34", "p35", "p36", "p37", "p38", "p39", "p40", "p41", "p42", "p43", "p44", "p45", "p46", "p47", "p48", "p49", "p50", "p51", "p52", "p53", "p54", "p55", "p56", "p57", "p58", "p59", "p60")
cells <- c(1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7) # the grid, lowest first
# One line a Q-sort, statements in their order.
q_sorts <- matrix(c(
  3, 3, 2, 3, 5, 5, 5, 2, 5, 4, 3, 4, 5, 4, 4, 4, 3, 1, 4, 3, 4, 6, 7, 5, 5, 5, 5, 4, 3, 4, 5, 5, 5, 4, 6, 4, 4, 6, 6, 6, 3, 4, 4, 6, 6,
  5, 3, 2, 5, 3, 4, 2, 1, 4, 5, 1, 3, 2, 3, 4, 2, 4, 3, 3, 3, 2, 5, 2, 1, 5, 5, 4, 6, 5, 6, 6, 7, 7, 6, 7, 6, 4, 6, 5, 5, 5, 7, 6, 5, 5,
  4, 4, 3, 6, 3, 1, 3, 3, 4, 1, 1, 4, 2, 2, 2, 2, 3, 2, 3, 4, 4, 3, 4, 5, 6, 5, 5, 3, 3, 5, 4, 4, 6, 4, 5, 2, 6, 7, 4, 5, 3, 5, 5, 6, 7,
  3, 6, 6, 3, 3, 3, 3, 3, 5, 4, 4, 6, 2, 1, 5, 6, 4, 5, 4, 4, 5, 7, 7, 4, 6, 6, 5, 6, 4, 4, 5, 2, 7, 3, 5, 4, 7, 4, 4, 3, 5, 5, 4, 3, 5,
  5, 5, 5, 4, 4, 5, 4, 5, 5, 4, 5, 4, 4, 4, 4, 4, 4, 3, 1, 1, 5, 3, 1, 4, 7, 6, 6, 6, 5, 2, 5, 7, 7, 3, 7, 6, 4, 6, 6, 2, 2, 5, 6, 3, 5,
  4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 7, 7, 4, 4, 5, 5, 6, 6, 6, 6, 6, 7, 2, 5, 6, 4, 5, 6, 4, 3, 5, 3, 3, 3, 5, 2, 3, 7, 1,
  4, 3, 5, 5, 3, 3, 3, 2, 3, 3, 2, 6, 6, 5, 7, 5, 5, 4, 4, 4, 6, 7, 7, 5, 4, 2, 5, 1, 3, 4, 6, 6, 5, 4, 5, 5, 4, 5, 2, 1, 5, 2, 7, 6, 6,
  5, 2, 3, 7, 2, 4, 1, 4, 4, 6, 6, 4, 5, 3, 4, 4, 2, 3, 5, 3, 4, 4, 5, 5, 5, 6, 3, 7, 6, 4, 4, 3, 3, 4, 4, 5, 4, 6, 5, 5, 5, 3, 4, 6, 5,
  5, 5, 3, 3, 2, 4, 4, 2, 5, 4, 4, 3, 7, 3, 5, 6, 3, 4, 2, 4, 6, 4, 7, 3, 3, 4, 5, 5, 3, 4, 5, 5, 4, 4, 7, 5, 6, 5, 3, 5, 3, 1, 4, 7, 5,
  2, 4, 4, 4, 2, 3, 3, 4, 4, 2, 4, 5, 4, 2, 3, 4, 3, 3, 6, 1, 5, 6, 6, 5, 6, 5, 6, 5, 4, 5, 4, 5, 3, 7, 7, 3, 5, 5, 4, 5, 4, 3, 5, 4, 5,
  4, 3, 5, 5, 4, 4, 5, 4, 4, 4, 4, 3, 4, 3, 4, 3, 4, 4, 5, 1, 3, 3, 5, 2, 5, 5, 5, 6, 4, 6, 5, 2, 6, 3, 5, 5, 7, 6, 6, 5, 4, 4, 7, 6, 6,
  4, 1, 3, 5, 5, 3, 4, 4, 4, 3, 3, 3, 3, 3, 5, 3, 4, 4, 5, 2, 4, 5, 4, 4, 5, 5, 5, 2, 3, 5, 5, 6, 6, 4, 7, 6, 6, 6, 4, 7, 6, 4, 5, 5, 6,
  4, 3, 4, 6, 4, 4, 4, 4, 5, 4, 4, 5, 5, 5, 5, 5, 4, 4, 3, 1, 6, 4, 6, 3, 5, 6, 6, 7, 5, 5, 6, 2, 7, 7, 7, 5, 1, 4, 2, 5, 6, 1, 4, 1, 5,
  3, 3, 4, 5, 3, 5, 2, 2, 5, 5, 2, 3, 3, 3, 2, 2, 4, 4, 5, 4, 1, 5, 2, 4, 5, 4, 4, 4, 4, 7, 6, 7, 5, 4, 7, 5, 7, 6, 6, 6, 4, 4, 6, 1, 5,
  5, 6, 7, 2, 5, 2, 1, 3, 6, 1, 2, 6, 6, 4, 1, 5, 2, 2, 3, 4, 3, 4, 5, 5, 7, 4, 7, 4, 4, 5, 3, 4, 5, 4, 6, 4, 6, 7, 5, 2, 5, 4, 6, 3, 5,
  4, 3, 1, 1, 3, 3, 3, 3, 4, 4, 3, 4, 5, 2, 4, 4, 2, 3, 4, 3, 6, 5, 7, 5, 5, 5, 4, 5, 4, 6, 5, 5, 5, 4, 5, 6, 6, 7, 6, 7, 5, 5, 6, 6, 7,
  3, 3, 2, 6, 3, 3, 6, 1, 4, 2, 3, 4, 4, 2, 4, 4, 3, 2, 4, 1, 4, 5, 4, 4, 5, 5, 5, 4, 2, 4, 4, 4, 5, 5, 5, 6, 6, 7, 4, 6, 5, 3, 7, 5, 6,
  4, 5, 5, 5, 6, 5, 4, 5, 4, 6, 4, 6, 4, 5, 4, 3, 4, 2, 5, 4, 5, 6, 5, 7, 6, 6, 7, 4, 5, 4, 5, 2, 3, 5, 4, 6, 3, 2, 4, 3, 3, 3, 4, 4, 1,
  3, 3, 4, 4, 7, 5, 2, 3, 5, 7, 4, 5, 3, 4, 1, 4, 5, 2, 2, 3, 3, 6, 2, 1, 4, 4, 3, 4, 1, 5, 4, 4, 6, 2, 3, 4, 4, 4, 4, 7, 3, 2, 3, 3, 2,
  4, 5, 4, 4, 4, 2, 4, 3, 3, 5, 4, 5, 5, 1, 4, 2, 4, 3, 4, 4, 6, 6, 3, 5, 7, 5, 4, 4, 6, 5, 5, 5, 6, 4, 7, 7, 6, 7, 4, 5, 6, 3, 5, 5, 6,
  5, 4, 4, 4, 5, 4, 4, 4, 4, 5, 4, 5, 3, 3, 7, 4, 6, 6, 4, 4, 5, 5, 5, 5, 2, 2, 4, 6, 1, 6, 6, 7, 7, 7, 2, 3, 6, 4, 3, 5, 5, 4, 5, 5, 6,
  5, 4, 2, 5, 3, 2, 2, 3, 2, 3, 3, 4, 4, 1, 5, 4, 4, 5, 4, 5, 4, 5, 4, 5, 7, 7, 6, 5, 4, 5, 5, 5, 4, 4, 4, 6, 4, 2, 6, 4, 6, 5, 7, 3, 3,
  3, 3, 5, 6, 3, 3, 4, 3, 4, 5, 3, 6, 6, 7, 7, 5, 6, 5, 4, 4, 4, 4, 4, 4, 5, 5, 3, 1, 4, 2, 7, 6, 7, 4, 6, 4, 5, 3, 5, 5, 5, 5, 6, 2, 5,
  3, 4, 3, 3, 4, 4, 2, 2, 4, 1, 3, 4, 5, 5, 6, 5, 1, 3, 2, 4, 7, 2, 2, 1, 6, 3, 3, 3, 2, 3, 3, 3, 1, 3, 2, 4, 4, 5, 6, 5, 5, 4, 5, 5, 5,
  4, 1, 7, 4, 2, 2, 4, 2, 1, 1, 4, 4, 3, 4, 4, 3, 3, 3, 4, 6, 6, 4, 6, 6, 4, 4, 4, 5, 5, 3, 5, 3, 5, 5, 5, 3, 3, 5, 2, 3, 3, 3, 5, 3, 4,
  1, 2, 7, 6, 5, 4, 4, 3, 3, 2, 2, 5, 7, 4, 6, 6, 3, 2, 5, 5, 4, 6, 7, 5, 5, 3, 3, 6, 1, 5, 2, 3, 5, 1, 4, 3, 7, 3, 4, 6, 4, 4, 6, 4, 5,
  7, 4, 5, 2, 7, 5, 5, 5, 6, 5, 5, 5, 6, 6, 7, 7, 4, 5, 3, 3, 4, 3, 4, 2, 4, 5, 5, 3, 4, 4, 4, 4, 4, 4, 4, 6, 3, 5, 3, 6, 3, 1, 4, 4, 5,
  6, 4, 5, 4, 6, 6, 6, 6, 6, 4, 6, 5, 5, 3, 5, 3, 5, 5, 5, 3, 3, 5, 3, 2, 5, 5, 3, 4, 4, 4, 4, 3, 3, 4, 4, 7, 3, 4, 4, 2, 4, 1, 3, 5, 5,
  5, 3, 2, 6, 3, 3, 3, 4, 5, 3, 4, 6, 6, 1, 6, 6, 2, 2, 5, 2, 5, 5, 2, 5, 1, 2, 2, 7, 5, 5, 6, 5, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
  2, 2, 5, 7, 2, 4, 5, 2, 2, 4, 3, 7, 6, 5, 5, 7, 6, 6, 6, 6, 5, 6, 5, 5, 1, 1, 1, 3, 3, 4, 5, 5, 5, 4, 5, 4, 2, 3, 2, 1, 7, 4, 6, 5, 4,
  7, 7, 6, 6, 6, 1, 4, 1, 2, 4, 7, 2, 2, 2, 4, 2, 3, 5, 4, 1, 4, 4, 5, 4, 4, 1, 6, 2, 2, 3, 3, 3, 3, 3, 3, 7, 5, 6, 6, 3, 3, 3, 3, 3, 6,
  6, 5, 3, 4, 1, 5, 1, 3, 7, 4, 2, 4, 2, 3, 2, 4, 7, 6, 3, 5, 3, 5, 3, 6, 3, 3, 2, 1, 5, 4, 3, 3, 6, 5, 5, 4, 5, 4, 4, 5, 4, 4, 4, 5, 4,
  4, 4, 7, 4, 4, 5, 4, 6, 4, 6, 6, 7, 3, 1, 3, 4, 3, 3, 2, 3, 5, 5, 5, 4, 5, 4, 3, 4, 1, 4, 3, 2, 5, 3, 7, 6, 5, 5, 6, 6, 7, 4, 4, 5, 6,
  3, 3, 3, 3, 3, 2, 2, 4, 3, 2, 2, 5, 5, 5, 5, 5, 3, 1, 4, 4, 4, 4, 4, 4, 7, 6, 6, 5, 5, 5, 2, 3, 3, 3, 3, 4, 4, 4, 3, 5, 4, 5, 4, 4, 4,
  4, 3, 5, 5, 3, 4, 2, 4, 4, 4, 4, 6, 6, 5, 5, 6, 5, 4, 5, 4, 5, 6, 6, 5, 3, 3, 3, 1, 4, 5, 4, 2, 4, 4, 7, 3, 3, 3, 3, 5, 5, 3, 3, 5, 3,
  3, 2, 6, 7, 4, 2, 4, 2, 1, 3, 4, 7, 5, 5, 7, 5, 6, 4, 4, 4, 3, 2, 4, 3, 2, 4, 3, 4, 4, 4, 1, 1, 1, 3, 4, 6, 5, 4, 2, 5, 6, 3, 5, 7, 6,
  4, 4, 5, 5, 4, 4, 4, 4, 4, 4, 3, 5, 5, 5, 5, 5, 5, 5, 4, 4, 5, 4, 5, 5, 3, 3, 3, 2, 2, 2, 4, 3, 4, 3, 4, 6, 6, 1, 6, 6, 7, 6, 7, 6, 6,
  3, 3, 3, 4, 4, 3, 4, 3, 4, 3, 4, 5, 5, 3, 5, 5, 2, 4, 5, 4, 6, 4, 6, 5, 4, 4, 5, 5, 3, 4, 7, 4, 6, 1, 2, 5, 4, 5, 3, 6, 5, 4, 6, 6, 5,
  4, 3, 3, 7, 5, 4, 5, 3, 4, 4, 5, 4, 5, 3, 5, 4, 3, 2, 3, 3, 3, 6, 7, 6, 1, 1, 2, 4, 4, 5, 4, 5, 4, 4, 5, 5, 5, 4, 4, 6, 6, 4, 6, 5, 6,
  3, 3, 5, 5, 4, 4, 4, 4, 4, 4, 4, 7, 6, 4, 4, 6, 6, 5, 6, 6, 6, 6, 7, 7, 4, 3, 3, 5, 4, 5, 3, 5, 4, 5, 3, 5, 2, 4, 4, 5, 3, 2, 5, 5, 1,
  4, 4, 5, 5, 5, 4, 5, 4, 5, 4, 5, 4, 3, 4, 2, 3, 2, 1, 4, 5, 5, 5, 4, 5, 7, 7, 4, 7, 4, 7, 4, 6, 6, 6, 6, 4, 5, 3, 5, 6, 6, 4, 3, 3, 3,
  5, 5, 4, 5, 5, 6, 5, 5, 6, 5, 5, 4, 7, 4, 1, 2, 3, 2, 4, 4, 4, 4, 7, 4, 6, 5, 4, 3, 3, 3, 6, 4, 4, 4, 4, 7, 3, 6, 7, 5, 6, 3, 5, 6, 5,
  2, 2, 7, 5, 3, 2, 5, 2, 2, 5, 5, 4, 6, 4, 6, 6, 3, 3, 5, 4, 5, 4, 5, 6, 1, 2, 7, 5, 4, 5, 4, 4, 6, 3, 5, 6, 2, 6, 4, 1, 5, 7, 3, 7, 3,
  6, 4, 7, 1, 4, 6, 4, 4, 7, 7, 2, 4, 5, 5, 6, 6, 2, 2, 3, 4, 6, 7, 5, 5, 1, 1, 1, 2, 3, 2, 5, 3, 5, 4, 6, 6, 5, 2, 4, 5, 3, 2, 4, 5, 5,
  4, 3, 4, 4, 4, 4, 3, 3, 4, 5, 4, 2, 2, 1, 1, 3, 3, 3, 4, 3, 3, 4, 5, 3, 5, 5, 5, 5, 4, 5, 5, 5, 5, 4, 5, 5, 6, 7, 6, 7, 4, 4, 6, 6, 7,
  3, 2, 6, 6, 3, 1, 2, 3, 1, 3, 2, 4, 5, 1, 4, 5, 4, 2, 5, 3, 5, 7, 6, 4, 7, 5, 5, 7, 2, 6, 4, 4, 3, 1, 3, 6, 4, 5, 5, 7, 5, 5, 6, 5, 6,
  5, 4, 7, 2, 5, 6, 5, 4, 5, 5, 4, 2, 4, 3, 3, 1, 3, 3, 3, 3, 2, 6, 2, 4, 1, 2, 1, 6, 4, 6, 4, 3, 5, 4, 7, 3, 5, 6, 5, 5, 7, 4, 5, 6, 7,
  4, 4, 5, 6, 4, 4, 2, 2, 5, 3, 4, 3, 2, 4, 3, 1, 4, 3, 2, 3, 4, 6, 3, 4, 5, 5, 4, 6, 4, 5, 5, 6, 5, 4, 7, 6, 6, 7, 5, 6, 4, 4, 7, 5, 5,
  4, 3, 2, 6, 4, 5, 2, 5, 4, 5, 4, 3, 5, 5, 4, 6, 3, 5, 3, 3, 5, 4, 6, 4, 2, 2, 5, 5, 3, 3, 6, 4, 4, 2, 5, 1, 4, 7, 3, 2, 6, 4, 5, 3, 5,
  3, 3, 3, 7, 5, 5, 5, 3, 5, 5, 3, 2, 5, 2, 4, 1, 2, 1, 3, 2, 3, 6, 3, 5, 7, 7, 7, 2, 5, 5, 6, 6, 6, 5, 5, 6, 4, 4, 6, 4, 4, 4, 4, 5, 6,
  4, 5, 5, 4, 3, 4, 4, 4, 3, 3, 3, 5, 5, 5, 5, 5, 6, 6, 6, 5, 7, 6, 7, 7, 2, 1, 2, 5, 4, 5, 4, 3, 4, 3, 4, 7, 4, 4, 4, 5, 4, 6, 5, 6, 6,
  5, 3, 7, 5, 2, 1, 5, 2, 5, 2, 3, 5, 5, 3, 5, 5, 4, 4, 5, 3, 4, 4, 4, 4, 3, 5, 6, 7, 5, 5, 4, 3, 4, 2, 3, 6, 6, 2, 6, 6, 7, 3, 6, 6, 7,
  5, 3, 4, 5, 4, 5, 4, 4, 4, 4, 4, 2, 6, 3, 3, 5, 6, 5, 7, 7, 5, 6, 6, 4, 4, 2, 2, 6, 2, 3, 5, 3, 4, 4, 5, 7, 4, 4, 1, 5, 4, 2, 7, 6, 5,
  7, 3, 7, 4, 3, 3, 3, 4, 4, 3, 6, 6, 5, 5, 5, 6, 3, 2, 5, 3, 5, 4, 6, 4, 6, 5, 6, 5, 3, 5, 5, 5, 5, 4, 5, 1, 6, 4, 4, 4, 2, 3, 7, 4, 4,
  5, 4, 5, 4, 5, 5, 6, 4, 6, 4, 6, 4, 6, 6, 5, 6, 3, 2, 5, 5, 1, 4, 5, 4, 5, 4, 5, 7, 4, 3, 3, 3, 2, 3, 7, 7, 4, 3, 4, 4, 3, 5, 7, 4, 5,
  5, 3, 5, 2, 1, 5, 5, 5, 5, 3, 2, 4, 4, 4, 4, 4, 4, 4, 5, 6, 5, 6, 6, 5, 3, 3, 3, 6, 6, 6, 5, 4, 6, 5, 7, 4, 7, 4, 3, 4, 7, 4, 4, 4, 7,
  6, 5, 5, 3, 5, 4, 6, 5, 5, 5, 6, 1, 3, 4, 5, 5, 4, 3, 4, 5, 3, 6, 7, 7, 4, 5, 2, 4, 4, 4, 4, 6, 7, 4, 4, 3, 3, 6, 5, 4, 7, 2, 6, 4, 5,
  4, 4, 5, 4, 4, 4, 5, 3, 3, 3, 4, 4, 3, 2, 1, 7, 4, 1, 5, 4, 7, 4, 6, 5, 6, 7, 6, 2, 4, 4, 5, 5, 5, 6, 6, 3, 5, 6, 5, 5, 4, 2, 7, 5, 5,
  4, 5, 4, 3, 5, 4, 3, 3, 3, 3, 5, 4, 4, 2, 4, 4, 6, 3, 3, 2, 4, 5, 1, 4, 6, 3, 7, 4, 6, 4, 3, 5, 3, 3, 3, 2, 4, 5, 2, 6, 2, 5, 2, 5, 2,
  5, 3, 5, 5, 3, 3, 2, 2, 2, 5, 3, 1, 4, 2, 1, 3, 5, 1, 4, 2, 4, 2, 3, 3, 7, 7, 7, 5, 2, 5, 6, 5, 4, 5, 5, 7, 6, 6, 4, 6, 6, 4, 6, 4, 6
), nrow = length(statements), dimnames = list(statements, sorts))

recipe <- list(
  correlation = "pearson",
  extraction = "centroid-kade",
  factor_count = 3,
  rotation = "varimax",
  target = list(),
  convention = "standard",
  turns = list(),
  inverted_factors = c(),
  factor_order = c(),
  split_factors = c(),
  flag_quantile = qnorm(1 - 0.05 / 2),
  flag_degrees_lost = 0,
  flag_majority = TRUE,
  flag_edits = list(),
  weight_cap = Inf,
  reliability = 0.8,
  quantile_05 = qnorm(1 - 0.05 / 2),
  quantile_01 = qnorm(1 - 0.01 / 2)
)

# 1. Correlations and the factors before rotation -----------------------------------------------------------------
signed <- function(f) {
  balance <- sum(f * abs(f))
  if (abs(balance) <= 1e-9 * sum(f^2)) balance <- sum(f)
  if (balance < 0) -f else f
}
by_factor <- function(m, change) matrix(apply(m, 2, change), nrow(m))
scores <- scale(q_sorts)
correlations <- cor(q_sorts, method = recipe$correlation)
components <- eigen(correlations, symmetric = TRUE)
leading <- function(e, k) {
  first <- seq_len(k)
  by_factor(e$vectors[, first, drop = FALSE] %*% diag(sqrt(pmax(0, e$values[first])), k), signed)
}
within_one <- function(l) l / pmax(1, sqrt(rowSums(l^2)))
centroid <- function(r, k, guess, tolerance) { # Brown (1980), one reflection at a time
  diag(r) <- 0
  sapply(seq_len(k), function(f) {
    signs <- rep(1, nrow(r)); s <- colSums(r)
    turn <- function(j) {
      s <<- s - 2 * r[j, ] * signs[j] * signs; s[j] <<- -(s[j] + 2 * r[j, j]); signs[j] <<- -signs[j]
    }
    if (all(abs(s) <= 1e-9) && any(abs(r) > 1e-9)) turn(Reduce(function(best, j)
      if (sum(r[j, ]^2) > sum(r[best, ]^2) + 1e-9) j else best, seq_len(nrow(r))))
    while (min(s) < -1e-9) turn(which.min(s))
    s <- pmax(0, s); d <- guess(s); l <- 0 * s
    if (any(s > 1e-9)) for (cycle in 1:10000) {
      l <- (s + d) / sqrt(sum(s + d))
      moved <- max(abs(l^2 - d)); d <- l^2
      if (moved <= tolerance) break
    }
    l <- l * signs
    r <<- r - outer(l, l); diag(r) <<- 0
    l
  })
}
horst <- function(r, k) { # Horst 5.5
  d <- rep(1, nrow(r))
  for (cycle in 1:2000) {
    left <- r; diag(left) <- d
    l <- sapply(seq_len(k), function(f) {
      s <- colSums(left) - diag(left); signs <- rep(1, nrow(r))
      for (reflection in 1:750) {
        j <- max(which(s * signs == min(s * signs)))
        if (s[j] * signs[j] >= 0) break
        signs[j] <- -signs[j]
        s[-j] <- s[-j] + 2 * left[j, -j] * signs[j]
      }
      w <- s + diag(left) * signs
      l <- if (sum(abs(w)) == 0) w else w / sqrt(sum(abs(w)))
      left <<- left - outer(l, l)
      l
    })
    h <- rowSums(l^2)
    if (max(abs(h - d)) <= 1e-4) break
    d <- pmin(1, h)
  }
  within_one(l)
}
principal_axis <- function(r, k, tolerance) {
  d <- tryCatch(1 - 1 / diag(solve(r)), error = function(e) apply(abs(r - diag(nrow(r))), 1, max))
  for (cycle in 1:20000) {
    diag(r) <- d
    l <- leading(eigen(r, symmetric = TRUE), k)
    h <- pmin(1, rowSums(l^2)); moved <- max(abs(h - d)); d <- h
    if (moved <= tolerance) break
  }
  within_one(l)
}
# Principal axes run to the end have the minimum residual.
unrotated <- switch(recipe$extraction,
  "principal-components" = leading(components, recipe$factor_count),
  "centroid" = centroid(correlations, recipe$factor_count, function(s) s / max(1, length(s) - 1), 1e-12),
  "centroid-kade" = centroid(floor(correlations * 1e5 + .5) / 1e5, recipe$factor_count, function(s) rep(.5, length(s)), 1e-3),
  "horst" = horst(correlations, recipe$factor_count),
  "principal-axis" = principal_axis(correlations, recipe$factor_count, 1e-9),
  "minimum-residual" = principal_axis(correlations, recipe$factor_count, 1e-13))

# 2. Rotation: R's varimax, then single turns of two factors until none is above 1e-12 ----------------------------
single_turns <- function(l, gamma) {
  h <- sqrt(rowSums(l^2)); h[h < 1e-8] <- 1
  b <- l / h
  for (sweep in 1:2000) {
    largest <- 0
    for (p in seq_len(ncol(b) - 1)) for (q in (p + 1):ncol(b)) {
      x <- b[, p]; y <- b[, q]
      u <- x^2 - y^2; v <- 2 * x * y
      num <- 2 * sum(u * v) - gamma * 2 * sum(u) * sum(v) / nrow(b)
      den <- sum(u^2 - v^2) - gamma * (sum(u)^2 - sum(v)^2) / nrow(b)
      if (sqrt(num^2 + den^2) <= 1e-14 * sum(u^2 + v^2)) next
      angle <- atan2(num, den) / 4
      b[, p] <- x * cos(angle) + y * sin(angle)
      b[, q] <- y * cos(angle) - x * sin(angle)
      largest <- max(largest, abs(angle))
    }
    if (largest <= 1e-12) break
  }
  b * h
}
rotated <- function(l) {
  gamma <- switch(recipe$rotation, varimax = 1, quartimax = 0, equamax = ncol(l) / 2, NA)
  if (is.na(gamma) || ncol(l) == 1) return(l)
  inside <- rowSums(l^2) > 1e-16
  if (gamma == 1 && recipe$convention %in% c("standard", "r"))
    l <- l %*% varimax(l[inside, , drop = FALSE], normalize = TRUE, eps = 1e-15)$rotmat
  single_turns(l, gamma)
}
loadings <- rotated(unrotated)
if (length(recipe$target)) { # Procrustes; the target's own order and signs
  named <- match(colnames(q_sorts), vapply(recipe$target, function(row) row[[1]], ""))
  wanted <- do.call(rbind, lapply(recipe$target[named[!is.na(named)]], function(row) row[[2]]))
  d <- svd(t(unrotated[!is.na(named), , drop = FALSE]) %*% wanted)
  loadings <- unrotated %*% d$u %*% t(d$v)
}

# 3. Order and sign, turns by hand, whole factors -----------------------------------------------------------------
if (!length(recipe$target)) {
  if (recipe$convention %in% c("standard", "r"))
    loadings <- loadings[, order(-round(colSums(loadings^2) * 1e9)), drop = FALSE]
  loadings <- by_factor(loadings, signed)
  if (recipe$convention == "r") loadings <- by_factor(loadings, function(f) if (sum(f) < 0) -f else f)
}
for (turn in recipe$turns) {
  a <- loadings[, turn[1]]; b <- loadings[, turn[2]]; angle <- turn[3] / 180 * pi
  loadings[, turn[1]] <- a * cos(angle) + b * sin(angle)
  loadings[, turn[2]] <- b * cos(angle) - a * sin(angle)
}
for (f in recipe$inverted_factors) loadings[, f] <- -loadings[, f]
if (length(recipe$factor_order)) loadings <- loadings[, recipe$factor_order, drop = FALSE]
communalities <- rowSums(loadings^2)

# 4. Flags, and bipolar factors made two --------------------------------------------------------------------------
threshold <- recipe$flag_quantile / sqrt(nrow(q_sorts) - recipe$flag_degrees_lost)
flags <- abs(loadings) > threshold
if (recipe$flag_majority) flags <- flags & 2 * loadings^2 - communalities > 1e-12
for (edit in recipe$flag_edits) {
  n <- match(edit[[1]], colnames(q_sorts))
  if (!is.na(n) && edit[[2]] <= ncol(flags)) flags[n, edit[[2]]] <- edit[[3]]
}
explained <- colSums(loadings^2)
is_split <- seq_len(ncol(loadings)) %in% recipe$split_factors
origins <- rep(seq_len(ncol(loadings)), ifelse(is_split, 2, 1))
reflected <- duplicated(origins)
loadings <- loadings[, origins, drop = FALSE] %*% diag(ifelse(reflected, -1, 1), length(origins))
flags <- flags[, origins, drop = FALSE]
for (f in which(is_split[origins])) flags[, f] <- flags[, f] & loadings[, f] > 0
explained <- explained[origins]

# 5. Weights, z-scores, arrays ------------------------------------------------------------------------------------
factors <- seq_len(ncol(loadings))
z_of <- function(f) {
  define <- which(flags[, f])
  l <- pmax(-recipe$weight_cap, pmin(recipe$weight_cap, loadings[define, f]))
  w <- l / pmax(1 - l^2, 1e-9)
  z <- as.vector(scores[, define, drop = FALSE] %*% w)
  if (length(define) && sd(z) > 1e-12 * sum(abs(w))) (z - mean(z)) / sd(z) else rep(NA_real_, nrow(q_sorts))
}
place <- function(items, keys) { # lowest first; ties by the next key, at last the later statement first
  if (length(items) < 2) return(items)
  if (!length(keys)) return(sort(items, decreasing = TRUE))
  rising <- items[order(keys[[1]][items])]
  tied <- cumsum(c(TRUE, diff(keys[[1]][rising]) >= 1e-9))
  unlist(lapply(split(rising, tied), place, keys = keys[-1]), use.names = FALSE)
}
array_of <- function(f) {
  if (is.na(z[1, f])) return(rep(NA_real_, nrow(q_sorts)))
  define <- which(flags[, f])
  keys <- list(z[, f])
  if (length(define) > 1) keys <- c(keys,
    list(as.vector(scores[, define] %*% sign(loadings[define, f])) / length(define)),
    list(as.vector(scores %*% loadings[, f]) / ncol(q_sorts)))
  values <- numeric(nrow(q_sorts))
  values[place(seq_len(nrow(q_sorts)), keys)] <- cells
  values
}
z <- matrix(vapply(factors, z_of, numeric(nrow(q_sorts))), nrow(q_sorts))
arrays <- matrix(vapply(factors, array_of, numeric(nrow(q_sorts))), nrow(q_sorts))

# 6. Characteristics and comparison -------------------------------------------------------------------------------
defining <- colSums(flags)
reliability <- vapply(factors, function(f) {
  if (!is.na(recipe$reliability)) return(recipe$reliability)
  define <- which(flags[, f])
  if (length(define) < 2) return(.8)
  turned <- correlations[define, define] * outer(sign(loadings[define, f]), sign(loadings[define, f]))
  observed <- mean(turned[lower.tri(turned)])
  if (observed > 0) min(observed, 1) else .8
}, 0)
composite <- ifelse(defining == 0, NA, reliability * defining / (1 + reliability * (defining - 1)))
standard_error <- ifelse(defining == 0, NA, sqrt((1 - reliability) / (1 + reliability * (defining - 1))))
sed <- sqrt(outer(standard_error^2, standard_error^2, "+"))
scored <- factors[!is.na(z[1, ])]
is_scored <- ifelse(factors %in% scored, 1, NA)
distinguishing <- do.call(rbind, lapply(seq_len(nrow(z)), function(s) do.call(rbind, lapply(scored, function(f) {
  others <- setdiff(scored, f)
  if (!length(others)) return(NULL)
  ratio <- min(abs(z[s, f] - z[s, others]) / sed[f, others])
  if (ratio > recipe$quantile_05) data.frame(statement = s, factor = f, level = if (ratio > recipe$quantile_01) ".01" else ".05")
}))))
consensus <- if (length(scored)) Filter(function(s) {
  ratio <- abs(outer(z[s, scored], z[s, scored], "-")) / sed[scored, scored]
  !any(ratio[upper.tri(ratio)] > recipe$quantile_05)
}, seq_len(nrow(z))) else integer()

# Statements and factors count from 1 here.
solution <- list(correlations = unname(correlations), eigenvalues = components$values, unrotated_loadings = unrotated,
  loadings = loadings, communalities = communalities, loading_threshold = threshold, flags = flags, z_scores = z,
  factor_arrays = arrays, defining_count = defining, sum_of_squared_loadings = explained,
  composite_reliability = composite, standard_error = standard_error,
  factor_correlations = cor(z) * outer(is_scored, is_scored), standard_errors_of_differences = sed,
  distinguishing = distinguishing, consensus = consensus)

heads <- paste0("F", factors)
cat("Loadings; * defines the factor\n")
print(noquote(matrix(paste0(sprintf("%.4f", loadings), ifelse(flags, "*", " ")), nrow(loadings),
  dimnames = list(colnames(q_sorts), heads))), right = TRUE)
cat("\nz-scores and factor arrays\n")
print(data.frame(round(z, 4), arrays, row.names = rownames(q_sorts)) |> setNames(c(paste0("z", factors), heads)))
cat("\nDistinguishing statements\n"); print(distinguishing, row.names = FALSE)
cat("\nConsensus statements:", consensus, "\n")
