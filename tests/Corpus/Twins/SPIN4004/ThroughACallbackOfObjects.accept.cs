// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Calls whoever asks with its log, as anything.</summary>
[Spindle]
public sealed partial class ThroughACallbackOfObjects(ILog log)
{
    /// <summary>Visits.</summary>
   public void Visit(Action<object> visitor) => visitor(log.IsEnabled(LogLevel.Debug));
}
