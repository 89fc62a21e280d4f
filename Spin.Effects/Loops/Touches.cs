using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>
/// Which statements of a function have to do with a place. Most have nothing, and those that have are asked for over and over, so that each is
/// looked at once. That depends on nothing that is being asked meanwhile.
/// </summary>
internal sealed class Touches(LoopContext context, Place place)
{
    // Of each block that was asked for: what each of its statements does. Several threads may note the same.
    private readonly Touch[]?[] _blocks = new Touch[context.Graph.Count][];

    /// <summary>What the statements of a block have to do with the place.</summary>
    /// <returns>One for each statement; none where no statement has to do with it.</returns>
    internal Touch[] Of(int block) => _blocks[block] ??= Read(block);

    /// <summary>Whether a statement from a first one to before a last one may change the place.</summary>
    internal bool AnyChanges(int block, int begin, int end)
    {
        Touch[] touches = Of(block);
        for (int index = begin; index < touches.Length && index < end; index++)
        {
            if ((touches[index] & Touch.Changes) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private Touch[] Read(int block)
    {
        List<Statement> statements = context.Graph[block].Statements;
        Touch[]? touches = null;
        for (int index = 0; index < statements.Count; index++)
        {
            if (Read(statements[index]) is not Touch.None and var touch)
            {
                touches ??= new Touch[statements.Count];
                touches[index] = touch;
            }
        }

        return touches ?? [];
    }

    private Touch Read(Statement statement)
    {
        Touch called = statement.Value is Call call && context.Calls.MayChange(call, place) ? Touch.Calls : Touch.None;
        if (statement.Target is { } target && Place.OfTarget(target, context.Graph) is { } written && written.Equals(place.Whole))
        {
            return Touch.Assigns | called | (context.Aliases.Is(statement.Value, place) ? Touch.None : Touch.Changes);
        }

        bool obscures = statement.Target is { } other && context.Aliases.MayBe(other, place) || context.Calls.Lends(statement.Value, place);
        Touch touch = called | (obscures ? Touch.Obscures : Touch.None);
        return touch == Touch.None ? Touch.None : touch | Touch.Changes;
    }
}
