using System;

namespace Regress.Dispatch;

/// <summary>One cell of the matrix of disp-invoke.</summary>
/// <param name="Name">Its level and how its handlers are called.</param>
/// <param name="Handlers">How many handlers it has.</param>
/// <param name="Raise">Raises it with a mask of whose guards hold.</param>
internal sealed record InvokeEvent(string Name, int Handlers, Action<uint> Raise);
