using System.Collections.Generic;
using System.Linq;

namespace Spin.Analysis.Contracts;

/// <summary>What a call may do at most, as <c>[Effects]</c> says, whichever code runs.</summary>
/// <param name="AtMost">The effects that it may have.</param>
/// <param name="Steps">The most steps that it may take; null where it says no more than that there is an end.</param>
/// <param name="Owner">The declaration that has the attribute, as messages name it.</param>
internal sealed record EffectContract(Effect AtMost, long? Steps, string Owner)
{
    /// <summary>What a call counts of whose steps nothing is said, where no code that can be seen takes more.</summary>
    internal const long LeastSteps = 1_000;

    /// <summary>The full metadata name of the attribute.</summary>
    internal const string Attribute = "Spin.EffectsAttribute";

    // Faults are contained, and nobody relies on what does not escape.
    private static readonly (Effect Effect, string Kind)[] s_kinds =
    [
        (Effect.Allocates, CauseKind.Contract),
        (Effect.Blocks, CauseKind.Wait),
        (Effect.Throws, CauseKind.Throw),
        (Effect.Unbounded, CauseKind.Contract),
        (Effect.Writes, CauseKind.Write),
        (Effect.Reads, CauseKind.Read),
        (Effect.Raises, CauseKind.Contract),
        (Effect.UsesVector, CauseKind.Contract),
        (Effect.Unknown, CauseKind.OpenContract),
    ];

    /// <summary>Whether it is the kernel that keeps it, which knows nothing of the fields of a program.</summary>
    internal bool IsOfKernel { get; init; }

    /// <summary>Whether a call may run whatever the program lets others call, and so write any field.</summary>
    internal bool MayWriteAnything => !IsOfKernel && Allows(Effect.Writes);

    /// <summary>The effects to which code is held, in the order of messages.</summary>
    internal static IEnumerable<Effect> Checked => s_kinds.Select(static known => known.Effect);

    /// <summary>The effects of a call, each with its kind.</summary>
    internal IEnumerable<(Effect Effect, string Kind)> Effects => s_kinds.Where(known => (AtMost & known.Effect) != 0 && (known.Effect == Effect.Unknown || (AtMost & Effect.Unknown) == 0));

    /// <summary>Whether a call may have an effect.</summary>
    internal bool Allows(Effect effect) => (AtMost & (effect | Effect.Unknown)) != 0;

    /// <summary>Effects as the attribute writes them.</summary>
    internal static string Write(Effect effects) => effects == Effect.None
        ? "Effects.None"
        : string.Join(" | ", effects.ToString().Split([", "], System.StringSplitOptions.None).Select(static name => "Effects." + name));

    /// <inheritdoc/>
    public override string ToString() => $"[Effects({Write(AtMost)})]";
}
