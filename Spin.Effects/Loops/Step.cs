namespace Spin.Analysis.Loops;

/// <summary>One operation in a loop that moves a place.</summary>
/// <param name="kind">How.</param>
/// <param name="block">The block in which it stands.</param>
/// <param name="min">The least amount, for <see cref="StepKind.Up"/> and <see cref="StepKind.Down"/>; the bits of a shift or fold; a factor.</param>
/// <param name="max">The greatest amount; of a shift none where nought does not stay nought.</param>
/// <param name="isChecked">Whether leaving the type's range throws.</param>
internal sealed class Step(StepKind kind, int block, long min = 0, long max = 0, bool isChecked = false)
{
    /// <summary>How.</summary>
    internal StepKind Kind { get; } = kind;

    /// <summary>The block in which it stands.</summary>
    internal int Block { get; } = block;

    /// <summary>The least amount; the bits of a shift or fold.</summary>
    internal long Min { get; } = min;

    /// <summary>The greatest amount.</summary>
    internal long Max { get; } = max;

    /// <summary>Whether leaving the type's range throws.</summary>
    internal bool IsChecked { get; } = isChecked;

    /// <summary>Whether it moves by at least one.</summary>
    internal bool IsStrict => Min >= 1;

    /// <summary>What is known where the place may as well stay: the direction, of those kinds that have one without a least amount.</summary>
    internal Step OrStay() => Kind switch
    {
        StepKind.Up or StepKind.Down => new Step(Kind, Block, 0, Max, IsChecked),
        StepKind.Stay or StepKind.Unknown => this,
        _ => new Step(StepKind.Unknown, Block),
    };

    /// <summary>The same step in another block: where it is carried out.</summary>
    internal Step At(int block) => block == Block ? this : new Step(Kind, block, Min, Max, IsChecked);
}
