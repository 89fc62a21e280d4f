using System;
using System.ComponentModel;

namespace Spin;

/// <summary>What an event demands of handlers installed at run time.</summary>
/// <param name="hasKey">Whether the event has a key field, so that a key may be given.</param>
/// <param name="isExclusive">Whether at most one handler may give a result for one key: the event does not fold results.</param>
/// <param name="limitMicroseconds">The longest limit that may be asked for; 0 leaves it to the level.</param>
/// <param name="owner">The assembly that declares the event.</param>
/// <param name="hasAuthorizer">Whether the event's owner is asked about every handler of others.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallRules(
    bool hasKey, bool isExclusive, int limitMicroseconds, string owner = "", bool hasAuthorizer = false)
{
    /// <summary>Whether at most one handler may give a result for one key.</summary>
    internal bool IsExclusive => isExclusive;

    /// <summary>The limit of a handler that asks for none; 0 leaves it to the level.</summary>
    internal int LimitMicroseconds => limitMicroseconds;

    /// <summary>The assembly that declares the event.</summary>
    internal string Owner => owner;

    /// <summary>Whether the owner is asked about a spindle's handlers: not about its own, nor about the nucleus'.</summary>
    internal bool AsksAbout(SpindleDescriptor spindle) => hasAuthorizer && !spindle.IsNucleus && spindle.Assembly != owner;

    /// <summary>Refuses options that the event does not know.</summary>
    internal void Check(in InstallOptions options)
    {
        if (options.Key is not null && !hasKey)
        {
            throw new ArgumentException("The event has no key field: install without a key, with a guard.", nameof(options));
        }

        if (options.LimitMicroseconds < 0 || (limitMicroseconds > 0 && options.LimitMicroseconds > limitMicroseconds))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.LimitMicroseconds, "The limit is negative or longer than the event allows.");
        }

        if (options.Replaces is not null && (options.Order != Order.Normal || options.Before is not null || options.After is not null))
        {
            throw new ArgumentException("A handler that replaces another stands in its place: give no order.", nameof(options));
        }
    }
}
