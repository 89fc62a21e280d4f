// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Adds to a table that all share.</summary>
[Spindle]
public sealed partial class Intern
{
    private string _name = "echo";

    [Handles<KernelReady>]
    private void Begin() => _name = string.Concat(_name, "server");
}
