using System;
using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The code of an image's dispatch tables, by table and method.</summary>
internal sealed class TableCode
{
    private const string Marker = $"_{DispatchTables.Namespace}_";

    private readonly Dictionary<string, CodeFunction> _methods = new(StringComparer.Ordinal);

    /// <summary>Finds the tables' methods among all functions.</summary>
    internal TableCode(CodeImage image)
    {
        foreach (CodeFunction function in image.Functions)
        {
            foreach (string symbol in function.Symbols)
            {
                int at = symbol.IndexOf(Marker, StringComparison.Ordinal);
                if (at > 0 && !symbol.StartsWith("__", StringComparison.Ordinal)) // what begins so is about the method
                {
                    _methods.TryAdd(symbol[(at + Marker.Length)..], function);
                }
            }
        }
    }

    /// <summary>The code that runs a handler, or null.</summary>
    internal CodeFunction? EntryOf(HandlerEntry entry) => _methods.GetValueOrDefault($"{entry.Table}__{entry.Method}");

    /// <summary>The code that raises a handler's event, or null where it is not raised, or is a part of who raises it.</summary>
    internal CodeFunction? RaiseOf(HandlerEntry entry) => _methods.GetValueOrDefault($"{entry.Table}__{HandlerEntry.RaiseMethod}");
}
