using System;
using Spin;

namespace Regress.Dispatch;

/// <summary>A large structure by reference, another by value, and bytes.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Fold = Fold.Sum)]
public delegate long Structures(in Wide byReference, Wide byValue, ReadOnlySpan<byte> bytes);
