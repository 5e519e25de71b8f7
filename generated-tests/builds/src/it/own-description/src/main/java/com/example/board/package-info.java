/** The notice board, whose description is among the resources of this module. */
@GenerateClient(spec = "board/service.yaml")
package com.example.board;

import dev.tenon.runtime.annotation.GenerateClient;
