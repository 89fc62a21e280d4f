using Spin.Net;

namespace Spin.Kernel.Dispatch;

/// <summary>The full names of services, as grants have them. Written out: an image has no names of types.</summary>
internal static class ServiceNames
{
    /// <summary><see cref="IClock"/>.</summary>
    internal const string Clock = $"{nameof(Spin)}.{nameof(IClock)}";

    /// <summary><see cref="ILog"/>.</summary>
    internal const string Log = $"{nameof(Spin)}.{nameof(ILog)}";

    /// <summary><see cref="IStrands"/>.</summary>
    internal const string Strands = $"{nameof(Spin)}.{nameof(IStrands)}";

    /// <summary><see cref="IState{T}"/>, of whatever type.</summary>
    internal const string State = $"{nameof(Spin)}.{nameof(IState<>)}";

    /// <summary><see cref="IRandom"/>.</summary>
    internal const string Random = $"{nameof(Spin)}.{nameof(IRandom)}";

    /// <summary><see cref="IPower"/>.</summary>
    internal const string Power = $"{nameof(Spin)}.{nameof(IPower)}";

    /// <summary><see cref="ITestReport"/>.</summary>
    internal const string TestReport = $"{nameof(Spin)}.{nameof(ITestReport)}";

    /// <summary><see cref="IUdp"/>.</summary>
    internal const string Udp = $"{nameof(Spin)}.{nameof(Spin.Net)}.{nameof(IUdp)}";
}
