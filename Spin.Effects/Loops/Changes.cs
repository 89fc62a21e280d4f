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
