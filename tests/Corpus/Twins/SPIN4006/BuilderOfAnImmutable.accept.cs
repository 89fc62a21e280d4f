// expects: nothing
using System.Collections.Immutable;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps what builds an immutable array.</summary>
[Spindle]
public sealed partial class BuilderOfAnImmutable
{
   private readonly ImmutableArray<int>.Builder s_ports = ImmutableArray.CreateBuilder<int>(8);

    [Handles<HandlerFaulted>]
    private void Forget(in HandlerFault fault) => s_ports.Clear();
}
