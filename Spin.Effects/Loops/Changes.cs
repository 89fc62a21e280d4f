using System.Collections.Generic;
using System.Linq;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Whether places keep their values from one point of a function to another, on every path.</summary>
internal sealed class Changes(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>Whether nothing changes a place between two moments: on no path from the first to the second that does not pass the first again.</summary>
    internal bool Keeps(Place place, Moment from, Moment to) => Keeps(place, from, to, []);

    /// <summary>Whether nothing changes a place after one of the values of a temporary was computed, until it is used.</summary>
    internal bool KeepsSince(Assignment value, VariableReference temporary, Place place, Moment to) =>
        Keeps(place, value.Moment, to, _graph.AssignmentsTo(temporary.Variable).Select(static other => other.Moment.Block));

    /// <summary>Whether what an expression says of a place at a moment was computed from the value that the place has then.</summary>
    internal bool IsCurrent(Expression expression, Place place, Moment moment) => IsCurrent(expression, place, moment, moment, []);

    /// <summary>Whether a value that was computed at one moment would be the same one computed at a later one.</summary>
    internal bool IsCurrent(Expression value, Moment computed, Moment moment)
    {
        foreach (Expression part in value.PartsAndSelf())
        {
            Place? read = part is Length length ? Place.Of(length.Sequence, _graph)?.Length : Place.Of(part, _graph);
            if (read is { } place && !Keeps(place, computed, moment))
            {
                return false;
            }
        }

        return true;
    }

    // A temporary has the value that was there when it was computed.
    private bool IsCurrent(Expression expression, Place place, Moment computed, Moment moment, HashSet<Variable> seen)
    {
        foreach (Expression part in expression.PartsAndSelf())
        {
            if (part is VariableReference { Variable: { Kind: VariableKind.Temporary } temporary })
            {
                foreach (Assignment assignment in seen.Add(temporary) ? _graph.AssignmentsTo(temporary) : [])
                {
                    if (!IsCurrent(assignment.Value, place, assignment.Moment, moment, seen))
                    {
                        return false;
                    }
                }
            }
            else if (computed != moment && context.Aliases.Is(part, place) && !Keeps(place, computed, moment))
            {
                return false;
            }
        }

        return true;
    }

    private bool Keeps(Place place, Moment from, Moment to, IEnumerable<int> without)
    {
        if (_graph.IsShared(place.Variable))
        {
            return false;
        }

        Touches touches = context.TouchesOf(place);
        if (from.Block == to.Block && from.Index < to.Index)
        {
            return !touches.AnyChanges(from.Block, from.Index + 1, to.Index);
        }

        if (from.Index != int.MaxValue && touches.AnyChanges(from.Block, from.Index + 1, int.MaxValue) || touches.AnyChanges(to.Block, 0, to.Index))
        {
            return false;
        }

        foreach (int block in _graph.BlocksBetween(from.Block, to.Block, without))
        {
            if (touches.AnyChanges(block, 0, int.MaxValue))
            {
                return false;
            }
        }

        return true;
    }
}
