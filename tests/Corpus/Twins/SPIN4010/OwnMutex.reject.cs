// expects: SPIN4010 at "Open"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a mutex that nobody locks.</summary>
[Spindle]
public sealed partial class Twin
{
    private sealed class Open : IMutex
    {
        public void Enter()
        {
        }

        public void Exit()
        {
        }
    }
}
