// expects: SPIN4010 at "IWider"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Promises more than a service.</summary>
[Spindle]
public sealed partial class Twin
{
    /// <summary>A wider service.</summary>
    public interface IWider : IMutex
    {
        /// <summary>How many wait.</summary>
        int Waiting { get; }
    }
}
