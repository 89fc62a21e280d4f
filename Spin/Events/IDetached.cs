namespace Spin;

/// <summary>
/// A payload that outlives its raise, for asynchronous handlers: a class with a public constructor without parameters, named by
/// <see cref="EventAttribute.Detach"/>. Its objects are made when a handler is bound, and used again and again: one belongs to a handler
/// from its call to its return.
/// </summary>
/// <typeparam name="TPayload">The event's payload.</typeparam>
public interface IDetached<TPayload>
    where TPayload : allows ref struct
{
    /// <summary>Copies a payload, at the event's level, behind the guard of the handler that gets it.</summary>
    /// <param name="payload">The payload, valid during the call.</param>
    /// <returns>False where the payload does not fit; it is counted as dropped.</returns>
    [Effects(Effects.Reads | Effects.Writes)]
    bool TryCopyFrom(in TPayload payload);
}
