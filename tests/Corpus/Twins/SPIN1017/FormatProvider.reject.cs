// expects: SPIN1017 at "provider.GetFormat"
using System;
using System.Globalization;
using Spin;

namespace Corpus;

/// <summary>Asks whatever it is given how it writes dates; it may be a culture.</summary>
[Spindle]
public sealed partial class FormatProvider
{
    private DateTimeFormatInfo? _format;

    [Handles<KernelReady>]
    private void Begin() => _format = Find(CultureInfo.InvariantCulture);

    private static DateTimeFormatInfo? Find(IFormatProvider provider) => provider.GetFormat(typeof(DateTimeFormatInfo)) as DateTimeFormatInfo;
}
