// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Gives out a function that gives its log.</summary>
[Spindle]
public sealed partial class ByAFunction(ILog log)
{
    /// <summary>A function.</summary>
   public Func<object> Function => () => log.IsEnabled(LogLevel.Debug);
}
