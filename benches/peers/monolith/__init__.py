"""A monolithic, time-indexed integer programme of Rearguard's contract, for general solvers.

Written once (`build`) over a neutral model (`model`), solved by HiGHS (`highs`) or CP-SAT (`cpsat`).
It shares no code with Rearguard: it reads the mission's files itself.
"""
