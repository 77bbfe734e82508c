"""The model in HiGHS, as a mixed-integer programme."""

import time

import highspy
import numpy

from .solution import Solution

# From so many columns on the simplex method takes minutes for the first relaxation alone (five bases:
# not solved in 120 s), the interior point method 40 s.
LARGE = 20_000


def _as_lp(model):
    """Columns, rows (row-wise) and costs; `inf` where there is no limit."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.columns), len(model.rows)
    lp.col_cost_ = numpy.array([float(c.cost) for c in model.columns])
    lp.col_lower_ = numpy.array([float(c.low) for c in model.columns])
    lp.col_upper_ = numpy.array([float(c.high) for c in model.columns])
    limit = highspy.kHighsInf
    lp.row_lower_ = numpy.array([-limit if r.low is None else float(r.low) for r in model.rows])
    lp.row_upper_ = numpy.array([limit if r.high is None else float(r.high) for r in model.rows])
    lp.offset_ = float(model.constant)
    kinds = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
    lp.integrality_ = [kinds[c.whole] for c in model.columns]
    starts, index, value = [0], [], []
    for row in model.rows:
        index.extend(row.terms)
        value.extend(map(float, row.terms.values()))
        starts.append(len(index))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.array(starts)
    lp.a_matrix_.index_ = numpy.array(index)
    lp.a_matrix_.value_ = numpy.array(value)
    return lp


def solve(model, seconds, threads=2, seed=1, start=None):
    """Minimises; `start` gives a value for every column."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("threads", threads)
    solver.setOptionValue("random_seed", seed)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.01)
    if len(model.columns) >= LARGE:
        solver.setOptionValue("mip_lp_solver", "ipm")
    solver.passModel(_as_lp(model))
    began, found = time.monotonic(), []

    def better(event):
        found.append((time.monotonic() - began, event.data_out.objective_function_value))

    solver.cbMipImprovingSolution.subscribe(better)
    if start is not None:
        first = highspy.HighsSolution()
        first.col_value = [float(value) for value in start]
        solver.setSolution(first)
    solver.run()
    info = solver.getInfo()
    answer = Solution(
        status=solver.modelStatusToString(solver.getModelStatus()),
        seconds=time.monotonic() - began,
        bound=info.mip_dual_bound if abs(info.mip_dual_bound) < highspy.kHighsInf else None,
        found=found,
        version=f"highspy {solver.version()}",
    )
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        answer.values = [round(value) for value in solver.getSolution().col_value]
        answer.objective = float(model.value(answer.values))
    return answer
