// expects: SPIN4007 at "Environment.GetEnvironmentVariable"
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps a reader of the environment.</summary>
[Spindle]
public sealed partial class MethodGroup
{
    private readonly Func<string, string?> _read = Environment.GetEnvironmentVariable;
    private string? _path;

    [Handles<KernelReady>]
    private void Begin() => _path = _read("PATH");
}
