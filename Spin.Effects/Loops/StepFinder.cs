using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Finds the statements of a block that move a place.</summary>
internal sealed partial class StepFinder(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>What the statements of a block do to a place.</summary>
    internal IEnumerable<Movement> Find(Place place, int block) => Find(place, block, context.TouchesOf(place));

    /// <summary>What the statements of a block do to a place.</summary>
    internal IEnumerable<Movement> Find(Place place, int block, Touches touches) => touches.Of(block) is { Length: > 0 } touching ? Find(place, block, touching) : [];

    private IEnumerable<Movement> Find(Place place, int block, Touch[] touches)
    {
        List<Statement> statements = _graph[block].Statements;
        for (int index = 0; index < statements.Count; index++)
        {
            Statement statement = statements[index];
            Moment moment = new(block, index);
            if ((touches[index] & Touch.Assigns) != 0)
            {
                foreach (Movement found in OfAssignment(statement.Value, place, moment))
                {
                    yield return found;
                }
            }
            else if ((touches[index] & Touch.Obscures) != 0)
            {
                yield return new Movement(moment, new Step(StepKind.Unknown, block), null, moment);
            }

            if ((touches[index] & Touch.Calls) != 0 && context.Calls.StepOf((Call)statement.Value, place, block) is { } moved)
            {
                yield return new Movement(moment, moved, null, moment);
            }
        }
    }

    /// <summary>The one assignment of a local that is assigned once in the function.</summary>
    internal Assignment? FindOnly(Variable variable) =>
        !_graph.IsShared(variable) && _graph.AssignmentsTo(variable) is [var only] && !IsLent(variable) ? only : null;

    /// <summary>Whether a variable is lent by reference anywhere in the function.</summary>
    internal bool IsLent(Variable variable)
    {
        Place place = new(variable, null);
        for (int block = 0; block < _graph.Count; block++)
        {
            foreach (Statement statement in _graph[block].Statements)
            {
                if (!statement.Value.HasReference)
                {
                    continue;
                }

                foreach (Expression part in statement.Value.PartsAndSelf())
                {
                    if (part is AddressOf address && context.Aliases.Is(address.Place, place))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // One of several values is assigned, and who knows which: the place has moved for sure only where each of them moves it.
    private List<Movement> OfAssignment(Expression assigned, Place place, Moment moment)
    {
        List<Movement> found = [];
        bool moves = true;
        foreach (Assignment assignment in _graph.ValuesOf(assigned, moment))
        {
            // What was computed on a branch is known by the conditions of that branch.
            bool isFresh = assignment.Moment == moment ||
                (_graph.Strip(assigned) is VariableReference temporary ? context.Changes.KeepsSince(assignment, temporary, place, moment) : context.Changes.Keeps(place, assignment.Moment, moment));
            Step step = isFresh ? OfValue(assignment.Value, place, assignment.Moment).At(moment.Block) : new Step(StepKind.Unknown, moment.Block);
            moves &= step.IsStrict;
            found.Add(new Movement(moment, step, step.Kind != StepKind.Unknown ? null : assignment.Value, assignment.Moment));
        }

        for (int i = 0; i < found.Count && !moves; i++)
        {
            found[i] = found[i] with { Step = found[i].Step.OrStay() };
        }

        return found;
    }
}
