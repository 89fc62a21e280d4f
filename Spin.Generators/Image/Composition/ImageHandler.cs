using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>A handler as an entry of an event's table.</summary>
/// <param name="SpindleNumber">The number of its spindle in the image.</param>
/// <param name="Spindle">Its spindle.</param>
/// <param name="Handler">What the handler declares.</param>
/// <param name="Grant">The grant inside which the values must lie that it reads at activation, or null where none need be checked.</param>
internal sealed record ImageHandler(int SpindleNumber, SpindleModel Spindle, HandlerModel Handler, ResolvedGrant? Grant)
{
    /// <summary>Whether its spindle has a state, which is committed when the handler returns.</summary>
    internal bool HasState { get; init; }

    /// <summary>Whether its machine code was proven to need no containment.</summary>
    internal bool IsProven { get; init; }

    /// <summary>Whether it is called inside of a frame in which its faults end.</summary>
    internal bool IsContained => Handler.IsAsync || Handler.IsFilter || (Handler.Contained && !IsProven);

    /// <summary>The handler for a reader.</summary>
    internal string Name => $"{Spindle.FullName}.{Handler.Method}";

    /// <summary>The match on a field, or null.</summary>
    internal MatchModel? FindMatch(string? field)
    {
        foreach (MatchModel match in Handler.Matches)
        {
            if (match.Field == field)
            {
                return match;
            }
        }

        return null;
    }
}
