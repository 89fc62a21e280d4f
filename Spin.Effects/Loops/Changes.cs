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

        if (from.Block == to.Block && from.Index < to.Index)
        {
            return !IsChanged(place, from.Block, from.Index + 1, to.Index);
        }

        if (from.Index != int.MaxValue && IsChanged(place, from.Block, from.Index + 1, int.MaxValue) || IsChanged(place, to.Block, 0, to.Index))
        {
            return false;
        }

        foreach (int block in _graph.BlocksBetween(from.Block, to.Block, without))
        {
            if (IsChanged(place, block, 0, int.MaxValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a statement may change a place.</summary>
    internal bool IsChangedBy(Statement statement, Place place)
    {
        if (statement.Target is { } target && Place.OfTarget(target, _graph) is { } written && written.Equals(place.Whole))
        {
            return !context.Aliases.Is(statement.Value, place);
        }

        return statement.Target is { } other && context.Aliases.MayBe(other, place) || context.Calls.Lends(statement.Value, place) ||
            statement.Value is Call call && context.Calls.MayChange(call, place);
    }

    private bool IsChanged(Place place, int block, int begin, int end)
    {
        for (int index = begin; index < _graph[block].Statements.Count && index < end; index++)
        {
            if (IsChangedBy(_graph[block].Statements[index], place))
            {
                return true;
            }
        }

        return false;
    }
}
