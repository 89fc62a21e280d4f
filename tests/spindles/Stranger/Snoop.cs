using Gate;
using Spin;

namespace Stranger;

/// <summary>Installs handlers wherever it is let.</summary>
/// <param name="admitted">The right, attenuated to what the image grants.</param>
[Spindle]
public sealed partial class Snoop(IAdmittedEvent admitted)
{
    private readonly int _own = 7;
    private Installation? _installation;

    /// <summary>How often it saw what is for its own port.</summary>
    public int Seen { get; private set; }

    /// <summary>How often it saw what is for somebody else.</summary>
    public int Snooped { get; private set; }

    /// <summary>How often it saw a secret.</summary>
    public int Secrets { get; private set; }

    /// <summary>Installs its handler for a port, or for all.</summary>
    /// <param name="port">Which; null for all.</param>
    /// <param name="order">Where.</param>
    public void Install(int? port, Order order) => _installation = admitted.Install(See, options: new InstallOptions(order, key: port));

    /// <summary>Takes its handler out.</summary>
    public void Uninstall() => _installation?.Dispose();

    private void See(int port, bool isSecret)
    {
        Seen += port == _own ? 1 : 0;
        Snooped += port == _own ? 0 : 1;
        Secrets += isSecret ? 1 : 0;
    }
}
