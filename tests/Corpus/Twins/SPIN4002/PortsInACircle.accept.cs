// expects: nothing
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>One side.</summary>
[Port]
public interface ILeft
{
    /// <summary>Adds one.</summary>
    [Effects(Effects.Writes)]
    void AddLeft();
}

/// <summary>The other.</summary>
[Port]
public interface IRight
{
    /// <summary>Adds one.</summary>
    [Effects(Effects.Writes)]
    void AddRight();
}

/// <summary>Needs nobody.</summary>
[Spindle, Exports<ILeft>]
public sealed partial class Left : ILeft
{
    private long _count;

    public void AddLeft() => _count++;

    [Handles<KernelReady>]
    private void Begin() => AddLeft();
}

/// <summary>Needs the first first.</summary>
[Spindle, Exports<IRight>]
public sealed partial class Right(ILeft left) : IRight
{
    private long _count;

    public void AddRight() => _count++;

    [Handles<KernelReady>]
    private void Begin() => left.AddLeft();
}
