using System.ComponentModel;
using Spin.Net;

namespace Spin;

/// <summary>
/// The services of a kernel, one method for each interface marked <see cref="ServiceAttribute"/>. An image calls only those
/// that its spindles import, so that the rest is left out of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KernelServices
{
    /// <summary>The time since boot.</summary>
    public abstract IClock Clock(SpindleContext spindle);

    /// <summary>The log, tagged with the spindle's name.</summary>
    public abstract ILog Log(SpindleContext spindle);

    /// <summary>The strands that the spindle starts.</summary>
    public abstract IStrands Strands(SpindleContext spindle);

    /// <summary>A value that survives the spindle's restart: <see cref="IState{T}"/>.</summary>
    /// <param name="spindle">The spindle.</param>
    /// <param name="import">Which of its imports it is: a restarted spindle gets the same again.</param>
    /// <param name="fresh">What is kept where there is none yet.</param>
    public abstract StateCell State(SpindleContext spindle, int import, StateCell fresh);

    /// <summary>A port to another spindle of the image.</summary>
    /// <param name="spindle">The spindle that gets it.</param>
    /// <param name="exporter">The number of the spindle that it leads to.</param>
    /// <param name="fresh">The port, which leads nowhere yet.</param>
    public abstract ServicePort Port(SpindleContext spindle, int exporter, ServicePort fresh);

    /// <summary>Random numbers from the machine's entropy.</summary>
    public abstract IRandom Random(SpindleContext spindle);

    /// <summary>Power off, reset, and the emulator's exit code.</summary>
    public abstract IPower Power(SpindleContext spindle);

    /// <summary>The framed report of an in-kernel test suite.</summary>
    public abstract ITestReport TestReport(SpindleContext spindle);

    /// <summary>Sending UDP datagrams, from the granted ports only.</summary>
    public abstract IUdp Udp(SpindleContext spindle);
}
