using System.ComponentModel;

namespace Spin;

/// <summary>
/// Says on the stack which of the handlers installed at run time runs. They share the code of their event's dispatcher: by this word in
/// its frame the kernel tells one run from another.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct InstalledRun
{
    /// <summary>The upper half of the word, no address and no small number: "SPIN".</summary>
    internal const ulong Mark = 0x5350_494E_0000_0000;

    /// <summary>Which bits of the word are the mark; the others are the installation's number.</summary>
    internal const ulong MarkMask = 0xFFFF_FFFF_0000_0000;

    private ulong _word;

    /// <summary>A handler's run begins, with its guard.</summary>
    /// <param name="installation">The handler's installation.</param>
    public void Begin(Installation installation) => _word = installation.RunWord;

    /// <summary>The run is over; what follows is the kernel's.</summary>
    internal void End() => _word = Mark;
}
