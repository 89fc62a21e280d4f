// expects: nothing
using System.Globalization;
using Spin;

namespace Corpus;

/// <summary>Asks a culture how it writes dates.</summary>
[Spindle]
public sealed partial class CultureFormat
{
    private DateTimeFormatInfo? _format;

    [Handles<KernelReady>]
    private void Begin() => _format = DateTimeFormatInfo.InvariantInfo;
}
