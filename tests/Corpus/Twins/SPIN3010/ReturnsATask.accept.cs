// expects: nothing
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Starts.</summary>
[Spindle]
public sealed partial class Starter
{
    private long _started;

    [Handles<KernelReady>]
    private void Start() => _started++;
}

/// <summary>Raised to load something.</summary>
[Event(Level.Strand)]
public delegate void Loading(int number);
