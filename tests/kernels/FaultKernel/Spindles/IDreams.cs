using Spin;

namespace FaultKernel;

/// <summary>What a dormant spindle exports.</summary>
[Port]
public interface IDreams
{
    /// <summary>Who was admitted last.</summary>
    [Effects(Effects.Reads)]
    string Who();
}
