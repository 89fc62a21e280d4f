// expects: SPIN4004 at "Visit"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls whoever asks with its clock.</summary>
[Spindle]
public sealed partial class Twin(IClock clock)
{
    public void Visit(Action<IClock> visitor) => visitor(clock);
}
