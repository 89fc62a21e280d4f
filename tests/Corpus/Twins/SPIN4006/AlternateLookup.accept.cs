// expects: nothing
using System;
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a dictionary by another door to it.</summary>
[Spindle]
public sealed partial class AlternateLookup
{
   private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_names = Make();

    [Handles<HandlerFaulted>]
    private void Forget(in HandlerFault fault) => s_names.Remove("seven");

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Make() =>
        new Dictionary<string, int> { ["seven"] = 7 }.GetAlternateLookup<ReadOnlySpan<char>>();
}
