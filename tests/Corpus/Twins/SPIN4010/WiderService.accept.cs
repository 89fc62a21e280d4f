// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Promises something of its own.</summary>
[Spindle]
public sealed partial class Twin
{
    /// <summary>A queue.</summary>
    public interface IWider
    {
        /// <summary>How many wait.</summary>
        int Waiting { get; }
    }
}
