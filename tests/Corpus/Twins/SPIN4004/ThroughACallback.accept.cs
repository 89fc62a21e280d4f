// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls whoever asks with the time.</summary>
[Spindle]
public sealed partial class Twin(IClock clock)
{
    public void Visit(Action<long> visitor) => visitor(clock.Nanoseconds);
}
