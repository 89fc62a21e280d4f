// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a lock of its own.</summary>
[Spindle]
public sealed partial class Twin
{
    private sealed class Open
    {
        public void Enter()
        {
        }

        public void Exit()
        {
        }
    }
}
