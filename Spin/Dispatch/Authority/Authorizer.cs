using System;

namespace Spin;

/// <summary>
/// Judges, for the owner of an event, who may handle it. Asked each time a handler of another assembly is installed or bound, on the strand
/// of whoever installs; one that throws denies.
/// </summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="request">Who asks, and for what.</param>
/// <returns>What one of the request's methods returned; null denies.</returns>
public delegate Authorization<TGuard>? Authorizer<TGuard>(in InstallRequest<TGuard> request)
    where TGuard : Delegate;
