using Spin;

namespace Gate;

/// <summary>Owns the event: lets nobody in before it is told to, and then nobody see what is secret.</summary>
/// <param name="admitted">The right by which it judges.</param>
[Spindle]
public sealed partial class Gatekeeper(IAdmittedEvent admitted)
{
    private ImposedGuard<AdmittedGuard>? _openOnly;
    private long _admitted;

    /// <summary>How much it has let in.</summary>
    public long Count => _admitted;

    /// <summary>Begins to judge: a request that asks to be the first is denied, every other one may see what is not secret.</summary>
    public void Open() => AdmittedEvent.Authorize(admitted, (in request) =>
        request.Options.Order == Order.First
            ? request.Deny("nobody comes first")
            : request.AllowWith(_openOnly ??= new ImposedGuard<AdmittedGuard>(admitted.Holder, static (_, isSecret) => !isSecret)));

    /// <summary>Takes away what keeps secrets back.</summary>
    public void Trust() => _openOnly?.Lift();

    /// <summary>Raises the event, which only its owner can.</summary>
    /// <param name="port">For which port.</param>
    /// <param name="isSecret">Whether strangers may not see it.</param>
    public void Admit(int port, bool isSecret)
    {
        _admitted++;
        AdmittedEvent.Raise(port, isSecret);
    }
}
